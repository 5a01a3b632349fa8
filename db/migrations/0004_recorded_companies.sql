ALTER TABLE "companies" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "recorded_for" text;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_recorded_says_how" CHECK (not ("companies"."recorded_by" is not null) or ("companies"."recorded_for" is not null));