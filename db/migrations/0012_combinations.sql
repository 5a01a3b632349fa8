CREATE TABLE "combinations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "combinations_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 11 CACHE 1),
	"company_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"park_id" uuid,
	"note" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"close_reason" text,
	"close_note" text,
	CONSTRAINT "combinations_number_unique" UNIQUE("number"),
	CONSTRAINT "combinations_id_company_key" UNIQUE("id","company_id"),
	CONSTRAINT "combinations_complete_or_closed" CHECK ("combinations"."completed_at" is null or "combinations"."closed_at" is null),
	CONSTRAINT "combinations_close_reason" CHECK ("combinations"."close_reason" in ('found-elsewhere', 'no-longer-needed', 'cannot-complete', 'other')),
	CONSTRAINT "combinations_closed" CHECK (("combinations"."closed_at" is null) = ("combinations"."close_reason" is null) and ("combinations"."closed_at" is null) = ("combinations"."closed_by" is null)),
	CONSTRAINT "combinations_close_note" CHECK (not ("combinations"."close_note" is not null) or ("combinations"."closed_at" is not null)),
	CONSTRAINT "combinations_close_other" CHECK (not ("combinations"."close_reason" is not null and "combinations"."close_reason" = 'other') or ("combinations"."close_note" is not null))
);
--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "combination_id" uuid;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "part" text;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "set_aside_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "combinations" ADD CONSTRAINT "combinations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "combinations" ADD CONSTRAINT "combinations_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "combinations" ADD CONSTRAINT "combinations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "combinations" ADD CONSTRAINT "combinations_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "combinations" ADD CONSTRAINT "combinations_listing_fk" FOREIGN KEY ("listing_id","company_id") REFERENCES "public"."listings"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "combinations_company_idx" ON "combinations" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE INDEX "combinations_park_idx" ON "combinations" USING btree ("park_id","created_at");--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_combination_fk" FOREIGN KEY ("combination_id","demand_company_id") REFERENCES "public"."combinations"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "introductions_combination_idx" ON "introductions" USING btree ("combination_id") WHERE "introductions"."combination_id" is not null;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_part" CHECK ("introductions"."part" in ('supplier', 'material', 'processing', 'logistics', 'service'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_part_of_combination" CHECK (("introductions"."combination_id" is null) = ("introductions"."part" is null));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_set_aside" CHECK (not ("introductions"."set_aside_at" is not null) or ("introductions"."combination_id" is not null and ("introductions"."state" in ('held', 'declined', 'expired', 'withdrawn', 'ended') or "introductions"."lapse_reason" is not null)));