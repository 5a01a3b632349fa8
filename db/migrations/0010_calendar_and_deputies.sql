CREATE TABLE "deputies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"park_id" uuid NOT NULL,
	"liaison_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "deputies_two_people" CHECK ("deputies"."liaison_id" <> "deputies"."deputy_id"),
	CONSTRAINT "deputies_days" CHECK ("deputies"."until_day" >= "deputies"."from_day" and "deputies"."until_day" - "deputies"."from_day" < 90)
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('holiday', 'workday')),
	CONSTRAINT "calendar_days_name" CHECK (length("calendar_days"."name") between 1 and 20)
);
--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "reminded_day" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_liaison_id_users_id_fk" FOREIGN KEY ("liaison_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_deputy_id_users_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deputies_deputy_idx" ON "deputies" USING btree ("deputy_id","until_day") WHERE "deputies"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "deputies_park_idx" ON "deputies" USING btree ("park_id","until_day") WHERE "deputies"."ended_at" is null;