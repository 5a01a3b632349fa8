ALTER TABLE "listings" DROP CONSTRAINT "listings_refused_has_reason";--> statement-breakpoint
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_consent_id_consents_id_fk";--> statement-breakpoint
ALTER TABLE "introductions" DROP CONSTRAINT "introductions_demand_listing_id_listings_id_fk";--> statement-breakpoint
ALTER TABLE "introductions" DROP CONSTRAINT "introductions_supply_listing_id_listings_id_fk";--> statement-breakpoint
ALTER TABLE "introductions" DROP CONSTRAINT "introductions_demand_consent_fk";--> statement-breakpoint
ALTER TABLE "introductions" DROP CONSTRAINT "introductions_supply_consent_fk";--> statement-breakpoint
-- Before the foreign keys that rest on them.
ALTER TABLE "listings" ADD CONSTRAINT "listings_id_company_key" UNIQUE("id","company_id");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_introduction_key" UNIQUE("id","introduction_id");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_introduction_contact_key" UNIQUE("id","introduction_id","contact_id");--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_consent_fk" FOREIGN KEY ("consent_id","introduction_id") REFERENCES "public"."consents"("id","introduction_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_listing_fk" FOREIGN KEY ("demand_listing_id","demand_company_id") REFERENCES "public"."listings"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_version_fk" FOREIGN KEY ("demand_listing_id","demand_version") REFERENCES "public"."listing_versions"("listing_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_listing_fk" FOREIGN KEY ("supply_listing_id","supply_company_id") REFERENCES "public"."listings"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_version_fk" FOREIGN KEY ("supply_listing_id","supply_version") REFERENCES "public"."listing_versions"("listing_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_consent_fk" FOREIGN KEY ("demand_consent_id","id","demand_contact_id") REFERENCES "public"."consents"("id","introduction_id","contact_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_consent_fk" FOREIGN KEY ("supply_consent_id","id","supply_contact_id") REFERENCES "public"."consents"("id","introduction_id","contact_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_suspended_at" CHECK (("companies"."state" = 'suspended') = ("companies"."suspended_at" is not null));--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_returned_has_reason" CHECK (not ("companies"."state" in ('returned', 'suspended')) or ("companies"."state_reason" is not null));--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_submitted_at" CHECK (not ("listings"."state" = 'submitted') or ("listings"."submitted_at" is not null));--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_refused_has_reason" CHECK (not ("listings"."state" in ('held', 'returned', 'rejected')) or ("listings"."review_reason" is not null));--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_tier" CHECK ("matches"."tier" in ('all-met', 'close', 'mostly-unknown', 'failed'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_initiated_by" CHECK ("introductions"."initiated_by" in ('company', 'liaison'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_accepted_at" CHECK (not ("introductions"."accepted_at" is not null) or ("introductions"."state" in ('accepted', 'concluded')));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_keys_open" CHECK (not ("introductions"."state" = 'keys') or (("introductions"."demand_key" = 'waiting' or "introductions"."supply_key" = 'waiting') and "introductions"."proposed_at" is null));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_key_held" CHECK (("introductions"."demand_key" = 'held' or "introductions"."supply_key" = 'held') = ("introductions"."state" = 'held'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_answers_open" CHECK (not ("introductions"."state" = 'proposed') or ("introductions"."demand_answer" is null or "introductions"."supply_answer" is null));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_answers_proposed" CHECK (not ("introductions"."demand_answer" is not null or "introductions"."supply_answer" is not null) or ("introductions"."proposed_at" is not null));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_declined_by" CHECK (not ("introductions"."state" = 'declined') or (coalesce("introductions"."demand_answer", '') = 'declined' or coalesce("introductions"."supply_answer", '') = 'declined'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_key" CHECK ("introductions"."demand_key" in ('waiting', 'passed', 'held'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_answer" CHECK ("introductions"."demand_answer" in ('accepted', 'declined'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_decline_reason" CHECK ("introductions"."demand_decline_reason" in ('not-fitting', 'no-capacity', 'price', 'distance', 'already-found', 'partner', 'other'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_answer_at" CHECK (("introductions"."demand_answer" is null) = ("introductions"."demand_answer_at" is null));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_key" CHECK ("introductions"."supply_key" in ('waiting', 'passed', 'held'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_answer" CHECK ("introductions"."supply_answer" in ('accepted', 'declined'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_decline_reason" CHECK ("introductions"."supply_decline_reason" in ('not-fitting', 'no-capacity', 'price', 'distance', 'already-found', 'partner', 'other'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_answer_at" CHECK (("introductions"."supply_answer" is null) = ("introductions"."supply_answer_at" is null));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_recorded_side" CHECK ("outcomes"."recorded_side" in ('demand', 'supply'));