DROP INDEX "listings_live_idx";--> statement-breakpoint
DROP INDEX "notices_user_idx";--> statement-breakpoint
CREATE INDEX "listings_newest_idx" ON "listings" USING btree ("kind","published_at" DESC NULLS FIRST,"id") WHERE "listings"."state" = 'published' and "listings"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "listings_chain_newest_idx" ON "listings" USING btree ("chain","published_at" DESC NULLS FIRST,"id") WHERE "listings"."state" = 'published' and "listings"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "notices_user_idx" ON "notices" USING btree ("user_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);