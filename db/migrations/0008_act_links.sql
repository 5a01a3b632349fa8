ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_company_key" UNIQUE("id","demand_company_id");
--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_company_key" UNIQUE("id","supply_company_id");
--> statement-breakpoint
CREATE TABLE "act_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text,
	"introduction_id" uuid NOT NULL,
	"side" text NOT NULL,
	"act" text NOT NULL,
	"rung" text,
	"company_id" uuid NOT NULL,
	"demand_company_id" uuid GENERATED ALWAYS AS (case when side = 'demand' then company_id end) STORED,
	"supply_company_id" uuid GENERATED ALWAYS AS (case when side = 'supply' then company_id end) STORED,
	"contact_id" uuid NOT NULL,
	"demand_version" integer,
	"supply_version" integer,
	"channel" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"used_for" text,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "act_links_token_hash_key" UNIQUE("token_hash"),
	CONSTRAINT "act_links_person_key" UNIQUE("id","introduction_id","contact_id"),
	CONSTRAINT "act_links_token_hash_format" CHECK ("act_links"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "act_links_side" CHECK ("act_links"."side" in ('demand', 'supply')),
	CONSTRAINT "act_links_act" CHECK ("act_links"."act" in ('answer', 'confirm', 'withdraw')),
	CONSTRAINT "act_links_rung" CHECK ("act_links"."rung" in ('contacted', 'visited', 'sampled', 'intent', 'signed', 'first-order', 'fulfilled')),
	CONSTRAINT "act_links_channel" CHECK ("act_links"."channel" in ('text', 'sms', 'mail')),
	CONSTRAINT "act_links_rung_of_confirm" CHECK (("act_links"."act" = 'confirm') = ("act_links"."rung" is not null)),
	CONSTRAINT "act_links_text_has_token" CHECK (not ("act_links"."channel" = 'text') or ("act_links"."token_hash" is not null and "act_links"."sent_at" is null)),
	CONSTRAINT "act_links_sent_has_token" CHECK (not ("act_links"."sent_at" is not null or "act_links"."used_at" is not null) or ("act_links"."token_hash" is not null)),
	CONSTRAINT "act_links_expires" CHECK ("act_links"."expires_at" > "act_links"."made_at" and "act_links"."expires_at" <= "act_links"."made_at" + interval '31 days'),
	CONSTRAINT "act_links_used_for" CHECK (("act_links"."used_at" is null) = ("act_links"."used_for" is null)),
	CONSTRAINT "act_links_used_in_time" CHECK ("act_links"."used_at" >= "act_links"."made_at" and "act_links"."used_at" < "act_links"."expires_at"),
	CONSTRAINT "act_links_used_for_act" CHECK (case "act_links"."used_for" when 'accepted' then "act_links"."act" = 'answer' when 'declined' then "act_links"."act" = 'answer' when 'confirmed' then "act_links"."act" = 'confirm' when 'withdrawn' then "act_links"."act" = 'withdraw' else true end),
	CONSTRAINT "act_links_used_or_revoked" CHECK ("act_links"."used_at" is null or "act_links"."revoked_at" is null),
	CONSTRAINT "act_links_revoked_by" CHECK (not ("act_links"."revoked_by" is not null) or ("act_links"."revoked_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "desk_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"park_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"path" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "consents" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "parks" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "link_id" uuid;--> statement-breakpoint
ALTER TABLE "act_links" ADD CONSTRAINT "act_links_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_links" ADD CONSTRAINT "act_links_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_links" ADD CONSTRAINT "act_links_introduction_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_links" ADD CONSTRAINT "act_links_demand_company_fk" FOREIGN KEY ("introduction_id","demand_company_id") REFERENCES "public"."introductions"("id","demand_company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_links" ADD CONSTRAINT "act_links_supply_company_fk" FOREIGN KEY ("introduction_id","supply_company_id") REFERENCES "public"."introductions"("id","supply_company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_links" ADD CONSTRAINT "act_links_contact_fk" FOREIGN KEY ("contact_id","company_id") REFERENCES "public"."contacts"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_notices" ADD CONSTRAINT "desk_notices_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "act_links_open_key" ON "act_links" USING btree ("introduction_id","side","act",coalesce("rung", ''),"contact_id") WHERE "act_links"."used_at" is null and "act_links"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "act_links_introduction_idx" ON "act_links" USING btree ("introduction_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_notices_dedupe_key" ON "desk_notices" USING btree ("park_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "desk_notices_waiting_idx" ON "desk_notices" USING btree ("created_at") WHERE "desk_notices"."delivered_at" is null;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_link_fk" FOREIGN KEY ("link_id","introduction_id","contact_id") REFERENCES "public"."act_links"("id","introduction_id","contact_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_link_key" UNIQUE("link_id");--> statement-breakpoint
ALTER TABLE "parks" ADD CONSTRAINT "parks_phone_format" CHECK ("parks"."phone" ~ '^[0-9]{3,4}-?[0-9]{7,8}$|^1[3-9][0-9]{9}$');--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_given_by" CHECK (("consents"."user_id" is null) <> ("consents"."link_id" is null));