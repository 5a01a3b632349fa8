CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"outcome_id" uuid,
	"side" text NOT NULL,
	"voice" text NOT NULL,
	"audience" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "files_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "files_side" CHECK ("files"."side" in ('demand', 'supply')),
	CONSTRAINT "files_voice" CHECK ("files"."voice" in ('company', 'desk')),
	CONSTRAINT "files_audience" CHECK ("files"."audience" in ('side', 'desks', 'all')),
	CONSTRAINT "files_type" CHECK ("files"."type" in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'text', 'csv')),
	CONSTRAINT "files_company_audience" CHECK (not ("files"."voice" = 'company') or ("files"."audience" in ('side', 'all'))),
	CONSTRAINT "files_size" CHECK ("files"."size" between 1 and 10485760),
	CONSTRAINT "files_sha256" CHECK ("files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "files_name" CHECK (char_length("files"."name") between 1 and 120 and "files"."name" !~ '[/\\[:cntrl:]]'),
	CONSTRAINT "files_removed" CHECK (("files"."removed_at" is null) = ("files"."removed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"side" text NOT NULL,
	"voice" text NOT NULL,
	"audience" text NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"corrected_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "remarks_side" CHECK ("remarks"."side" in ('demand', 'supply')),
	CONSTRAINT "remarks_voice" CHECK ("remarks"."voice" in ('company', 'desk')),
	CONSTRAINT "remarks_audience" CHECK ("remarks"."audience" in ('desk', 'side', 'desks', 'all')),
	CONSTRAINT "remarks_company_audience" CHECK (not ("remarks"."voice" = 'company') or ("remarks"."audience" in ('side', 'all'))),
	CONSTRAINT "remarks_body" CHECK (("remarks"."removed_at" is null) = ("remarks"."body" <> '') and char_length("remarks"."body") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "next_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"what" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date NOT NULL,
	"side" text NOT NULL,
	"voice" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"done_by" uuid,
	"done_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"escalated_at" timestamp with time zone,
	CONSTRAINT "next_steps_audience" CHECK ("next_steps"."audience" in ('desks', 'all')),
	CONSTRAINT "next_steps_owner" CHECK ("next_steps"."owner" in ('demand-company', 'supply-company', 'demand-desk', 'supply-desk')),
	CONSTRAINT "next_steps_side" CHECK ("next_steps"."side" in ('demand', 'supply')),
	CONSTRAINT "next_steps_voice" CHECK ("next_steps"."voice" in ('company', 'desk')),
	CONSTRAINT "next_steps_what" CHECK (char_length("next_steps"."what") between 1 and 200),
	CONSTRAINT "next_steps_between_desks" CHECK (not ("next_steps"."audience" = 'desks') or ("next_steps"."voice" = 'desk' and "next_steps"."owner" in ('demand-desk', 'supply-desk'))),
	CONSTRAINT "next_steps_done" CHECK (("next_steps"."done_by" is null) = ("next_steps"."done_at" is null)),
	CONSTRAINT "next_steps_one_end" CHECK ("next_steps"."done_at" is null or "next_steps"."replaced_at" is null),
	CONSTRAINT "next_steps_escalated" CHECK (not ("next_steps"."escalated_at" is not null) or ("next_steps"."reminded_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_introduction_key" UNIQUE("id","introduction_id");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_outcome_fk" FOREIGN KEY ("outcome_id","introduction_id") REFERENCES "public"."outcomes"("id","introduction_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_introduction_idx" ON "files" USING btree ("introduction_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "files_outcome_idx" ON "files" USING btree ("outcome_id") WHERE "files"."outcome_id" is not null;--> statement-breakpoint
CREATE INDEX "remarks_introduction_idx" ON "remarks" USING btree ("introduction_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "next_steps_open_key" ON "next_steps" USING btree ("introduction_id","audience") WHERE "next_steps"."done_at" is null and "next_steps"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "next_steps_introduction_idx" ON "next_steps" USING btree ("introduction_id","set_at");--> statement-breakpoint
CREATE INDEX "next_steps_due_idx" ON "next_steps" USING btree ("due_on") WHERE "next_steps"."done_at" is null and "next_steps"."replaced_at" is null and "next_steps"."escalated_at" is null;
