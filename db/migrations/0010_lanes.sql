DROP INDEX `arrivals_waiting`;--> statement-breakpoint
CREATE INDEX `arrivals_waiting` ON `arrivals` (`lane`,`id`) WHERE "status" = 'waiting';