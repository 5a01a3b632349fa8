CREATE TABLE "reading_examples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"read" text NOT NULL,
	"corrected" text,
	"taxonomy_version" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_examples_kind" CHECK ("reading_examples"."kind" in ('node', 'denied', 'field')),
	CONSTRAINT "reading_examples_node" CHECK ("reading_examples"."kind" <> 'node' or "reading_examples"."corrected" is not null)
);
--> statement-breakpoint
CREATE TABLE "node_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"term" text NOT NULL,
	"chain" text NOT NULL,
	"node" text NOT NULL,
	"example_id" uuid,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"back_by" uuid,
	"back_at" timestamp with time zone,
	CONSTRAINT "node_terms_length" CHECK (char_length("node_terms"."term") between 2 and 20),
	CONSTRAINT "node_terms_back_whole" CHECK (("node_terms"."back_by" is null) = ("node_terms"."back_at" is null))
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "denied" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reading_examples" ADD CONSTRAINT "reading_examples_version_fk" FOREIGN KEY ("listing_id","version") REFERENCES "public"."listing_versions"("listing_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_terms" ADD CONSTRAINT "node_terms_example_id_reading_examples_id_fk" FOREIGN KEY ("example_id") REFERENCES "public"."reading_examples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_terms" ADD CONSTRAINT "node_terms_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_terms" ADD CONSTRAINT "node_terms_back_by_users_id_fk" FOREIGN KEY ("back_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reading_examples_key" ON "reading_examples" USING btree ("listing_id","version","kind","subject","read");--> statement-breakpoint
CREATE INDEX "reading_examples_at_idx" ON "reading_examples" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "node_terms_live_key" ON "node_terms" USING btree ("chain","term") WHERE "node_terms"."back_at" is null;--> statement-breakpoint
CREATE INDEX "node_terms_at_idx" ON "node_terms" USING btree ("taken_at");