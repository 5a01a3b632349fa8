CREATE TABLE "search_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"chain" text,
	"node" text,
	"province" text NOT NULL,
	"division" text NOT NULL,
	"park" text,
	"visibility" text NOT NULL,
	"title" text NOT NULL,
	"details" text NOT NULL,
	"title_tokens" "tsvector" NOT NULL,
	"tokens" "tsvector" NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"indexed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('supply', 'demand')),
	CONSTRAINT "search_documents_category" CHECK ("search_documents"."category" in ('goods', 'processing', 'logistics', 'technology', 'talent', 'finance', 'facility')),
	CONSTRAINT "search_documents_visibility" CHECK ("search_documents"."visibility" in ('public', 'parks', 'liaison'))
);
--> statement-breakpoint
CREATE INDEX "search_documents_tokens_idx" ON "search_documents" USING gin ("tokens") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_newest_idx" ON "search_documents" USING btree ("published_at","id","visibility","kind","category","chain","node","province","park");--> statement-breakpoint
CREATE INDEX "search_documents_node_idx" ON "search_documents" USING btree ("node");--> statement-breakpoint
CREATE INDEX "search_documents_park_idx" ON "search_documents" USING btree ("park");