CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"state" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"per" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"stated_side" text NOT NULL,
	"stated_by" uuid NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"replaces_id" uuid,
	"end_side" text,
	"ends_on" date,
	"end_stated_by" uuid,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"carried_on" date,
	CONSTRAINT "commitments_introduction_key" UNIQUE("id","introduction_id"),
	CONSTRAINT "commitments_state" CHECK ("commitments"."state" in ('stated', 'confirmed', 'declined', 'withdrawn', 'replaced', 'ended')),
	CONSTRAINT "commitments_per" CHECK ("commitments"."per" in ('once', 'day', 'month', 'quarter', 'year')),
	CONSTRAINT "commitments_stated_side" CHECK ("commitments"."stated_side" in ('demand', 'supply')),
	CONSTRAINT "commitments_end_side" CHECK ("commitments"."end_side" in ('demand', 'supply')),
	CONSTRAINT "commitments_value" CHECK ("commitments"."value" > 0),
	CONSTRAINT "commitments_unit" CHECK (char_length("commitments"."unit") between 1 and 12),
	CONSTRAINT "commitments_window" CHECK ("commitments"."until_on" is null or "commitments"."from_on" <= "commitments"."until_on"),
	CONSTRAINT "commitments_answered" CHECK (("commitments"."answered_by" is null) = ("commitments"."answered_at" is null) and ("commitments"."answered_at" is not null) = ("commitments"."state" in ('confirmed', 'declined', 'replaced', 'ended'))),
	CONSTRAINT "commitments_end" CHECK (("commitments"."end_side" is null) = ("commitments"."ends_on" is null) and ("commitments"."end_side" is null) = ("commitments"."end_stated_by" is null)),
	CONSTRAINT "commitments_end_state" CHECK (not ("commitments"."end_side" is not null) or ("commitments"."state" in ('confirmed', 'ended'))),
	CONSTRAINT "commitments_ended" CHECK (("commitments"."ended_at" is null) = ("commitments"."ended_by" is null) and ("commitments"."ended_at" is not null) = ("commitments"."state" = 'ended')),
	CONSTRAINT "commitments_ended_on" CHECK (not ("commitments"."state" = 'ended') or ("commitments"."ends_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "supply_relations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"supplier_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"node" text,
	"since_on" date NOT NULL,
	"evidence" text,
	"introduction_id" uuid,
	"state" text NOT NULL,
	"proposed_side" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"agreed_by" uuid,
	"agreed_at" timestamp with time zone,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "supply_relations_state" CHECK ("supply_relations"."state" in ('proposed', 'shown', 'declined', 'withdrawn')),
	CONSTRAINT "supply_relations_side" CHECK ("supply_relations"."proposed_side" in ('supplier', 'buyer')),
	CONSTRAINT "supply_relations_two_companies" CHECK ("supply_relations"."supplier_id" <> "supply_relations"."buyer_id"),
	CONSTRAINT "supply_relations_evidence" CHECK (not ("supply_relations"."introduction_id" is null) or ("supply_relations"."evidence" is not null)),
	CONSTRAINT "supply_relations_agreed" CHECK (("supply_relations"."agreed_by" is null) = ("supply_relations"."agreed_at" is null)),
	CONSTRAINT "supply_relations_shown" CHECK (not ("supply_relations"."state" = 'shown') or ("supply_relations"."agreed_at" is not null)),
	CONSTRAINT "supply_relations_not_agreed" CHECK (not ("supply_relations"."state" in ('proposed', 'declined')) or ("supply_relations"."agreed_at" is null)),
	CONSTRAINT "supply_relations_ended" CHECK (("supply_relations"."ended_by" is null) = ("supply_relations"."ended_at" is null) and ("supply_relations"."ended_at" is not null) = ("supply_relations"."state" in ('declined', 'withdrawn')))
);
--> statement-breakpoint
ALTER TABLE "outcomes" DROP CONSTRAINT "outcomes_rung_key";--> statement-breakpoint
ALTER TABLE "outcomes" DROP CONSTRAINT "outcomes_quantity";--> statement-breakpoint
ALTER TABLE "outcomes" DROP CONSTRAINT "outcomes_amount";--> statement-breakpoint
ALTER TABLE "outcomes" DROP CONSTRAINT "outcomes_confirmed";--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "lapse_reason" text;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "lapse_note" text;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "lapse_side" text;--> statement-breakpoint
ALTER TABLE "introductions" ADD COLUMN "lapsed_by" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "deadline" timestamp with time zone;--> statement-breakpoint
-- What was recorded before: confirmed, or waiting, with ten business days from when it was said.
UPDATE "outcomes" SET "state" = CASE WHEN "confirmed_at" IS NULL THEN 'recorded' ELSE 'confirmed' END, "deadline" = CASE WHEN "confirmed_at" IS NULL THEN "recorded_at" + interval '14 days' END;--> statement-breakpoint
UPDATE "outcomes" SET "quantity_unit" = NULL WHERE "quantity_value" IS NULL;--> statement-breakpoint
ALTER TABLE "outcomes" ALTER COLUMN "state" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "unilateral_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "confirmed_link_id" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "retracted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "dispute_reason" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "dispute_note" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "disputed_by" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "disputed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "other_happened_on" date;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "other_quantity_value" double precision;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "other_quantity_unit" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "other_amount" bigint;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settlement" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settlement_side" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settlement_note" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settlement_by" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settlement_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settled_by" uuid;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "remaining" jsonb;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_stated_by_users_id_fk" FOREIGN KEY ("stated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_end_stated_by_users_id_fk" FOREIGN KEY ("end_stated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_replaces_fk" FOREIGN KEY ("replaces_id","introduction_id") REFERENCES "public"."commitments"("id","introduction_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_relations" ADD CONSTRAINT "supply_relations_supplier_id_companies_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_relations" ADD CONSTRAINT "supply_relations_buyer_id_companies_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_relations" ADD CONSTRAINT "supply_relations_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_relations" ADD CONSTRAINT "supply_relations_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_relations" ADD CONSTRAINT "supply_relations_agreed_by_users_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_relations" ADD CONSTRAINT "supply_relations_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_stated_key" ON "commitments" USING btree ("introduction_id") WHERE "commitments"."state" = 'stated';--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_replaced_once_key" ON "commitments" USING btree ("replaces_id") WHERE "commitments"."state" in ('stated', 'confirmed', 'replaced', 'ended');--> statement-breakpoint
CREATE INDEX "commitments_introduction_idx" ON "commitments" USING btree ("introduction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "supply_relations_standing_key" ON "supply_relations" USING btree ("supplier_id","buyer_id",coalesce("node", '')) WHERE "supply_relations"."state" in ('proposed', 'shown');--> statement-breakpoint
CREATE INDEX "supply_relations_supplier_idx" ON "supply_relations" USING btree ("supplier_id","state");--> statement-breakpoint
CREATE INDEX "supply_relations_buyer_idx" ON "supply_relations" USING btree ("buyer_id","state");--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_lapsed_by_users_id_fk" FOREIGN KEY ("lapsed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_confirmed_link_id_act_links_id_fk" FOREIGN KEY ("confirmed_link_id") REFERENCES "public"."act_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_disputed_by_users_id_fk" FOREIGN KEY ("disputed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settlement_by_users_id_fk" FOREIGN KEY ("settlement_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outcomes_standing_rung_key" ON "outcomes" USING btree ("introduction_id","rung") WHERE "outcomes"."state" in ('recorded', 'unilateral', 'confirmed', 'disputed');--> statement-breakpoint
CREATE INDEX "outcomes_introduction_idx" ON "outcomes" USING btree ("introduction_id");--> statement-breakpoint
CREATE INDEX "outcomes_deadline_idx" ON "outcomes" USING btree ("deadline") WHERE "outcomes"."state" = 'recorded';--> statement-breakpoint
CREATE INDEX "outcomes_happened_idx" ON "outcomes" USING btree ("happened_on") WHERE "outcomes"."state" in ('confirmed', 'unilateral');--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_lapse_reason" CHECK ("introductions"."lapse_reason" in ('terms', 'quality', 'capacity', 'no-longer-needed', 'found-elsewhere', 'no-response', 'other'));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_lapsed" CHECK (("introductions"."lapse_reason" is not null) = ("introductions"."state" = 'concluded' and coalesce("introductions"."end_reason", '') = 'lapsed') and ("introductions"."lapse_reason" is null) = ("introductions"."lapse_side" is null) and ("introductions"."lapse_reason" is null) = ("introductions"."lapsed_by" is null));--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_concluded" CHECK (not ("introductions"."state" = 'concluded') or ("introductions"."end_reason" is not null and "introductions"."end_reason" in ('fulfilled', 'lapsed')));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_state" CHECK ("outcomes"."state" in ('recorded', 'unilateral', 'confirmed', 'disputed', 'struck', 'retracted'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_dispute_reason" CHECK ("outcomes"."dispute_reason" in ('not-happened', 'date', 'quantity', 'amount', 'other'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settlement" CHECK ("outcomes"."settlement" in ('recorded', 'disputed', 'strike'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settlement_side" CHECK ("outcomes"."settlement_side" in ('demand', 'supply'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_other_quantity" CHECK (("outcomes"."other_quantity_value" is null) = ("outcomes"."other_quantity_unit" is null) and ("outcomes"."other_quantity_value" is null or "outcomes"."other_quantity_value" > 0));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_deadline" CHECK (("outcomes"."deadline" is not null) = ("outcomes"."state" = 'recorded'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_unilateral" CHECK ("outcomes"."state" <> 'unilateral' or "outcomes"."unilateral_at" is not null);--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_retracted" CHECK (("outcomes"."retracted_at" is not null) = ("outcomes"."state" = 'retracted'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_disputed" CHECK (("outcomes"."disputed_at" is null) = ("outcomes"."dispute_reason" is null) and ("outcomes"."disputed_at" is null) = ("outcomes"."dispute_note" is null) and ("outcomes"."disputed_at" is null) = ("outcomes"."disputed_by" is null));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_disputed_state" CHECK (("outcomes"."disputed_at" is not null and "outcomes"."settled_at" is null) = ("outcomes"."state" = 'disputed'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_other_said" CHECK (not ("outcomes"."other_happened_on" is not null or "outcomes"."other_quantity_value" is not null or "outcomes"."other_amount" is not null) or ("outcomes"."disputed_at" is not null));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settlement_whole" CHECK (("outcomes"."settlement" is null) = ("outcomes"."settlement_at" is null) and ("outcomes"."settlement" is null) = ("outcomes"."settlement_side" is null) and ("outcomes"."settlement" is null) = ("outcomes"."settlement_by" is null));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settlement_disputed" CHECK (not ("outcomes"."settlement" is not null) or ("outcomes"."disputed_at" is not null));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_settled" CHECK (("outcomes"."settled_at" is null) = ("outcomes"."settled_by" is null) and ("outcomes"."settled_at" is null or "outcomes"."settlement" is not null));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_struck" CHECK (("outcomes"."state" = 'struck') = ("outcomes"."settled_at" is not null and "outcomes"."settlement" = 'strike'));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_quantity" CHECK (("outcomes"."quantity_value" is null) = ("outcomes"."quantity_unit" is null) and ("outcomes"."quantity_value" is null or "outcomes"."quantity_value" > 0));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_amount" CHECK (("outcomes"."amount" is null or "outcomes"."amount" >= 0) and ("outcomes"."other_amount" is null or "outcomes"."other_amount" >= 0));--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_confirmed" CHECK (num_nonnulls("outcomes"."confirmed_by", "outcomes"."confirmed_link_id") = ("outcomes"."confirmed_at" is not null)::int and ("outcomes"."confirmed_at" is not null) = ("outcomes"."state" = 'confirmed'));