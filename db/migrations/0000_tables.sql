CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"phone_number" text,
	"phone_number_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_phone_number_format" CHECK ("users"."phone_number" ~ '^1[3-9][0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "liaisons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"park_id" uuid NOT NULL,
	"appointed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_user_id_role_pk" PRIMARY KEY("user_id","role"),
	CONSTRAINT "staff_role" CHECK ("staff"."role" in ('administrator', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "overlay_parks" (
	"overlay_id" uuid NOT NULL,
	"park_id" uuid NOT NULL,
	CONSTRAINT "overlay_parks_overlay_id_park_id_pk" PRIMARY KEY("overlay_id","park_id")
);
--> statement-breakpoint
CREATE TABLE "overlays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "overlays_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "park_indicators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"park_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "park_indicators_key" UNIQUE("park_id","name","as_of")
);
--> statement-breakpoint
CREATE TABLE "parks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"division_code" text NOT NULL,
	"level" text,
	"chains" text[] DEFAULT '{}' NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "parks_slug_unique" UNIQUE("slug"),
	CONSTRAINT "parks_name_unique" UNIQUE("name"),
	CONSTRAINT "parks_division_code_format" CHECK ("parks"."division_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "parks_slug_format" CHECK ("parks"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "parks_level" CHECK ("parks"."level" in ('national', 'provincial', 'planned'))
);
--> statement-breakpoint
CREATE TABLE "zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"park_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "zones_park_slug_key" UNIQUE("park_id","slug"),
	CONSTRAINT "zones_id_park_key" UNIQUE("id","park_id")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"credit_code" text,
	"organisation_type" text DEFAULT 'company' NOT NULL,
	"division_code" text NOT NULL,
	"park_id" uuid,
	"zone_id" uuid,
	"profile" text DEFAULT '' NOT NULL,
	"certificates" text[] DEFAULT '{}' NOT NULL,
	"address" text,
	"state" text NOT NULL,
	"state_reason" text,
	"verified_at" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"hides_name" boolean DEFAULT false NOT NULL,
	"lead" boolean DEFAULT false NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "companies_division_code_format" CHECK ("companies"."division_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "companies_state" CHECK ("companies"."state" in ('pending', 'verified', 'returned', 'suspended')),
	CONSTRAINT "companies_organisation_type" CHECK ("companies"."organisation_type" in ('company', 'research-institution', 'association', 'service-organisation', 'incubator')),
	CONSTRAINT "companies_verified_at" CHECK (not ("companies"."state" = 'verified') or ("companies"."verified_at" is not null)),
	CONSTRAINT "companies_zone_needs_park" CHECK (not ("companies"."zone_id" is not null) or ("companies"."park_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"email" text,
	"sealed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "contacts_id_company_key" UNIQUE("id","company_id"),
	CONSTRAINT "contacts_reachable" CHECK ("contacts"."phone" is not null or "contacts"."email" is not null)
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "members_role" CHECK ("members"."role" in ('owner', 'member'))
);
--> statement-breakpoint
CREATE TABLE "listing_versions" (
	"listing_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "listing_versions_listing_id_version_pk" PRIMARY KEY("listing_id","version")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "listings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 10001 CACHE 1),
	"company_id" uuid NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"chain" text,
	"chain_node" text,
	"quantity_value" double precision,
	"quantity_unit" text,
	"quantity_per" text,
	"quantity_min" double precision,
	"price_min" bigint,
	"price_max" bigint,
	"price_unit" text,
	"price_published" boolean DEFAULT false NOT NULL,
	"specs" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"requires" text[] DEFAULT '{}' NOT NULL,
	"holds" text[] DEFAULT '{}' NOT NULL,
	"serves" text[] DEFAULT '{}' NOT NULL,
	"available_from" date,
	"available_until" date,
	"lead_time_days" integer,
	"visibility" text DEFAULT 'public' NOT NULL,
	"contact_id" uuid,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"scores" jsonb,
	"review_reason" text,
	"close_reason" text,
	"recorded_by" uuid,
	"recorded_for" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "listings_number_unique" UNIQUE("number"),
	CONSTRAINT "listings_state" CHECK ("listings"."state" in ('draft', 'submitted', 'held', 'returned', 'rejected', 'published', 'paused', 'closed', 'expired')),
	CONSTRAINT "listings_kind" CHECK ("listings"."kind" in ('supply', 'demand')),
	CONSTRAINT "listings_category" CHECK ("listings"."category" in ('goods', 'processing', 'logistics', 'technology', 'talent', 'finance', 'facility')),
	CONSTRAINT "listings_visibility" CHECK ("listings"."visibility" in ('public', 'parks', 'liaison')),
	CONSTRAINT "listings_quantity_per" CHECK ("listings"."quantity_per" in ('once', 'day', 'month', 'quarter', 'year')),
	CONSTRAINT "listings_close_reason" CHECK ("listings"."close_reason" in ('matched-here', 'matched-elsewhere', 'no-longer-needed')),
	CONSTRAINT "listings_published_has_dates" CHECK (not ("listings"."state" in ('published', 'paused')) or ("listings"."published_at" is not null and "listings"."expires_at" is not null)),
	CONSTRAINT "listings_submitted_has_title" CHECK (not ("listings"."state" <> 'draft') or (char_length("listings"."title") between 4 and 80)),
	CONSTRAINT "listings_closed_has_reason" CHECK (not ("listings"."state" = 'closed') or ("listings"."close_reason" is not null and "listings"."closed_at" is not null)),
	CONSTRAINT "listings_refused_has_reason" CHECK (not ("listings"."state" in ('returned', 'rejected')) or ("listings"."review_reason" is not null)),
	CONSTRAINT "listings_quantity_whole" CHECK (("listings"."quantity_value" is null) = ("listings"."quantity_unit" is null) and ("listings"."quantity_value" is null) = ("listings"."quantity_per" is null)),
	CONSTRAINT "listings_quantity_positive" CHECK ("listings"."quantity_value" > 0 and ("listings"."quantity_min" is null or "listings"."quantity_min" > 0)),
	CONSTRAINT "listings_price_order" CHECK ("listings"."price_min" is null or "listings"."price_max" is null or "listings"."price_min" <= "listings"."price_max"),
	CONSTRAINT "listings_window_order" CHECK ("listings"."available_from" is null or "listings"."available_until" is null or "listings"."available_from" <= "listings"."available_until"),
	CONSTRAINT "listings_recorded_says_how" CHECK (not ("listings"."recorded_by" is not null) or ("listings"."recorded_for" is not null))
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"demand_id" uuid NOT NULL,
	"supply_id" uuid NOT NULL,
	"demand_version" integer NOT NULL,
	"supply_version" integer NOT NULL,
	"verdicts" jsonb NOT NULL,
	"tier" text NOT NULL,
	"order" double precision[] NOT NULL,
	"distance_km" double precision,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "matches_demand_id_supply_id_pk" PRIMARY KEY("demand_id","supply_id")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"recipient_company_id" uuid NOT NULL,
	"introduction_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "introductions_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 101 CACHE 1),
	"state" text NOT NULL,
	"initiated_by" text NOT NULL,
	"initiator_side" text NOT NULL,
	"reason" text,
	"note" text,
	"proposed_by" uuid NOT NULL,
	"deadline" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"proposed_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"demand_company_id" uuid NOT NULL,
	"demand_listing_id" uuid,
	"demand_version" integer,
	"demand_park_id" uuid,
	"demand_key" text NOT NULL,
	"demand_key_by" uuid,
	"demand_key_at" timestamp with time zone,
	"demand_key_reason" text,
	"demand_key_silent" boolean DEFAULT false NOT NULL,
	"demand_answer" text,
	"demand_answer_at" timestamp with time zone,
	"demand_answer_by" uuid,
	"demand_decline_reason" text,
	"demand_decline_note" text,
	"demand_contact_id" uuid,
	"demand_consent_id" uuid,
	"supply_company_id" uuid NOT NULL,
	"supply_listing_id" uuid,
	"supply_version" integer,
	"supply_park_id" uuid,
	"supply_key" text NOT NULL,
	"supply_key_by" uuid,
	"supply_key_at" timestamp with time zone,
	"supply_key_reason" text,
	"supply_key_silent" boolean DEFAULT false NOT NULL,
	"supply_answer" text,
	"supply_answer_at" timestamp with time zone,
	"supply_answer_by" uuid,
	"supply_decline_reason" text,
	"supply_decline_note" text,
	"supply_contact_id" uuid,
	"supply_consent_id" uuid,
	CONSTRAINT "introductions_number_unique" UNIQUE("number"),
	CONSTRAINT "introductions_state" CHECK ("introductions"."state" in ('keys', 'proposed', 'accepted', 'held', 'declined', 'expired', 'withdrawn', 'ended', 'concluded')),
	CONSTRAINT "introductions_initiator_side" CHECK ("introductions"."initiator_side" in ('demand', 'supply')),
	CONSTRAINT "introductions_two_companies" CHECK ("introductions"."demand_company_id" <> "introductions"."supply_company_id"),
	CONSTRAINT "introductions_a_listing" CHECK ("introductions"."demand_listing_id" is not null or "introductions"."supply_listing_id" is not null),
	CONSTRAINT "introductions_both_accepted" CHECK (not ("introductions"."state" in ('accepted', 'concluded')) or ("introductions"."demand_answer" is not null and "introductions"."supply_answer" is not null and "introductions"."demand_answer" = 'accepted' and "introductions"."supply_answer" = 'accepted' and "introductions"."accepted_at" is not null)),
	CONSTRAINT "introductions_keys_passed" CHECK (not ("introductions"."state" in ('proposed', 'accepted', 'declined', 'concluded')) or ("introductions"."demand_key" = 'passed' and "introductions"."supply_key" = 'passed' and "introductions"."proposed_at" is not null)),
	CONSTRAINT "introductions_deadline" CHECK (not ("introductions"."state" in ('keys', 'proposed')) or ("introductions"."deadline" is not null)),
	CONSTRAINT "introductions_ended_at" CHECK (("introductions"."ended_at" is not null) = ("introductions"."state" in ('held', 'declined', 'expired', 'withdrawn', 'ended', 'concluded'))),
	CONSTRAINT "introductions_demand_version" CHECK (("introductions"."demand_listing_id" is null) = ("introductions"."demand_version" is null)),
	CONSTRAINT "introductions_demand_consent" CHECK (not ("introductions"."demand_answer" is not null and "introductions"."demand_answer" = 'accepted') or ("introductions"."demand_contact_id" is not null and "introductions"."demand_consent_id" is not null)),
	CONSTRAINT "introductions_demand_decline" CHECK (not ("introductions"."demand_answer" is not null and "introductions"."demand_answer" = 'declined') or ("introductions"."demand_decline_reason" is not null)),
	CONSTRAINT "introductions_demand_hold" CHECK (not ("introductions"."demand_key" = 'held') or ("introductions"."demand_key_reason" is not null)),
	CONSTRAINT "introductions_supply_version" CHECK (("introductions"."supply_listing_id" is null) = ("introductions"."supply_version" is null)),
	CONSTRAINT "introductions_supply_consent" CHECK (not ("introductions"."supply_answer" is not null and "introductions"."supply_answer" = 'accepted') or ("introductions"."supply_contact_id" is not null and "introductions"."supply_consent_id" is not null)),
	CONSTRAINT "introductions_supply_decline" CHECK (not ("introductions"."supply_answer" is not null and "introductions"."supply_answer" = 'declined') or ("introductions"."supply_decline_reason" is not null)),
	CONSTRAINT "introductions_supply_hold" CHECK (not ("introductions"."supply_key" = 'held') or ("introductions"."supply_key_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"rung" text NOT NULL,
	"happened_on" date NOT NULL,
	"quantity_value" double precision,
	"quantity_unit" text,
	"amount" bigint,
	"note" text,
	"recorded_side" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "outcomes_rung_key" UNIQUE("introduction_id","rung"),
	CONSTRAINT "outcomes_rung" CHECK ("outcomes"."rung" in ('contacted', 'visited', 'sampled', 'intent', 'signed', 'first-order', 'fulfilled')),
	CONSTRAINT "outcomes_quantity" CHECK ("outcomes"."quantity_value" is null or ("outcomes"."quantity_value" > 0 and "outcomes"."quantity_unit" is not null)),
	CONSTRAINT "outcomes_amount" CHECK ("outcomes"."amount" is null or "outcomes"."amount" >= 0),
	CONSTRAINT "outcomes_confirmed" CHECK (("outcomes"."confirmed_by" is null) = ("outcomes"."confirmed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"path" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liaisons" ADD CONSTRAINT "liaisons_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liaisons" ADD CONSTRAINT "liaisons_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overlay_parks" ADD CONSTRAINT "overlay_parks_overlay_id_overlays_id_fk" FOREIGN KEY ("overlay_id") REFERENCES "public"."overlays"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overlay_parks" ADD CONSTRAINT "overlay_parks_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "park_indicators" ADD CONSTRAINT "park_indicators_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zones" ADD CONSTRAINT "zones_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_park_id_parks_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_zone_fk" FOREIGN KEY ("zone_id","park_id") REFERENCES "public"."zones"("id","park_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_contact_fk" FOREIGN KEY ("contact_id","company_id") REFERENCES "public"."contacts"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_demand_id_listings_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_supply_id_listings_id_fk" FOREIGN KEY ("supply_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_recipient_company_id_companies_id_fk" FOREIGN KEY ("recipient_company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_company_id_companies_id_fk" FOREIGN KEY ("demand_company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_listing_id_listings_id_fk" FOREIGN KEY ("demand_listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_park_id_parks_id_fk" FOREIGN KEY ("demand_park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_key_by_users_id_fk" FOREIGN KEY ("demand_key_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_answer_by_users_id_fk" FOREIGN KEY ("demand_answer_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_company_id_companies_id_fk" FOREIGN KEY ("supply_company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_listing_id_listings_id_fk" FOREIGN KEY ("supply_listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_park_id_parks_id_fk" FOREIGN KEY ("supply_park_id") REFERENCES "public"."parks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_key_by_users_id_fk" FOREIGN KEY ("supply_key_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_answer_by_users_id_fk" FOREIGN KEY ("supply_answer_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_contact_fk" FOREIGN KEY ("demand_contact_id","demand_company_id") REFERENCES "public"."contacts"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_demand_consent_fk" FOREIGN KEY ("demand_consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_contact_fk" FOREIGN KEY ("supply_contact_id","supply_company_id") REFERENCES "public"."contacts"("id","company_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_supply_consent_fk" FOREIGN KEY ("supply_consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_provider_key" ON "accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "accounts_user_id_idx" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_phone_number_key" ON "users" USING btree ("phone_number");--> statement-breakpoint
CREATE INDEX "verifications_identifier_idx" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "liaisons_current_key" ON "liaisons" USING btree ("user_id","park_id") WHERE "liaisons"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "overlay_parks_park_id_idx" ON "overlay_parks" USING btree ("park_id");--> statement-breakpoint
CREATE INDEX "parks_division_code_idx" ON "parks" USING btree ("division_code");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_credit_code_key" ON "companies" USING btree ("credit_code");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_name_division_key" ON "companies" USING btree ("name","division_code") WHERE "companies"."credit_code" is null;--> statement-breakpoint
CREATE INDEX "companies_park_state_idx" ON "companies" USING btree ("park_id","state");--> statement-breakpoint
CREATE INDEX "companies_division_code_idx" ON "companies" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "contacts_company_id_idx" ON "contacts" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_current_key" ON "members" USING btree ("user_id") WHERE "members"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "members_company_id_idx" ON "members" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_external_id_key" ON "listings" USING btree ("company_id","external_id") WHERE "listings"."external_id" is not null;--> statement-breakpoint
CREATE INDEX "listings_company_idx" ON "listings" USING btree ("company_id","state");--> statement-breakpoint
CREATE INDEX "listings_live_idx" ON "listings" USING btree ("published_at" DESC NULLS LAST,"id") WHERE "listings"."state" = 'published';--> statement-breakpoint
CREATE INDEX "listings_node_idx" ON "listings" USING btree ("chain_node","kind") WHERE "listings"."state" = 'published';--> statement-breakpoint
CREATE INDEX "listings_expires_idx" ON "listings" USING btree ("expires_at") WHERE "listings"."state" in ('published', 'paused');--> statement-breakpoint
CREATE INDEX "listings_review_idx" ON "listings" USING btree ("submitted_at") WHERE "listings"."state" in ('submitted', 'held');--> statement-breakpoint
CREATE INDEX "matches_demand_order_idx" ON "matches" USING btree ("demand_id","order");--> statement-breakpoint
CREATE INDEX "matches_supply_order_idx" ON "matches" USING btree ("supply_id","order");--> statement-breakpoint
CREATE INDEX "disclosures_introduction_idx" ON "disclosures" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_open_pair_key" ON "introductions" USING btree (coalesce("demand_listing_id", "demand_company_id"),coalesce("supply_listing_id", "supply_company_id")) WHERE "introductions"."state" in ('keys', 'proposed', 'accepted');--> statement-breakpoint
CREATE INDEX "introductions_demand_company_idx" ON "introductions" USING btree ("demand_company_id","state");--> statement-breakpoint
CREATE INDEX "introductions_supply_company_idx" ON "introductions" USING btree ("supply_company_id","state");--> statement-breakpoint
CREATE INDEX "introductions_demand_park_idx" ON "introductions" USING btree ("demand_park_id","state");--> statement-breakpoint
CREATE INDEX "introductions_supply_park_idx" ON "introductions" USING btree ("supply_park_id","state");--> statement-breakpoint
CREATE INDEX "introductions_demand_listing_idx" ON "introductions" USING btree ("demand_listing_id");--> statement-breakpoint
CREATE INDEX "introductions_supply_listing_idx" ON "introductions" USING btree ("supply_listing_id");--> statement-breakpoint
CREATE INDEX "introductions_deadline_idx" ON "introductions" USING btree ("deadline") WHERE "introductions"."state" in ('keys', 'proposed');--> statement-breakpoint
CREATE INDEX "events_subject_idx" ON "events" USING btree ("subject_type","subject_id","at");--> statement-breakpoint
CREATE INDEX "events_at_idx" ON "events" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_dedupe_key" ON "notices" USING btree ("user_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "notices_user_idx" ON "notices" USING btree ("user_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notices_unread_idx" ON "notices" USING btree ("user_id") WHERE "notices"."read_at" is null;