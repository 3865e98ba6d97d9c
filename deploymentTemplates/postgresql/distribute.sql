-- Distributes the bot's tables by conversation on a distributed PostgreSQL: Citus, or Azure Cosmos DB for PostgreSQL.
-- Start the bot once, so that it makes its tables, then run this once on the coordinator: psql "$CONNECTION" -f distribute.sql
-- Every statement on a turn's path names its conversation, so that one worker answers it alone; only the background sweeps ask all of them.
SELECT create_distributed_table('numbness.conversation', 'key');
SELECT create_distributed_table('numbness.processed', 'key', colocate_with => 'numbness.conversation');
SELECT create_distributed_table('numbness.set_aside', 'key', colocate_with => 'numbness.conversation');
SELECT create_distributed_table('numbness.line', 'key', colocate_with => 'numbness.conversation');
SELECT create_distributed_table('numbness.outbox', 'key', colocate_with => 'numbness.conversation');
SELECT create_distributed_table('numbness.reminder', 'key', colocate_with => 'numbness.conversation');
SELECT create_distributed_table('numbness.seal', 'key', colocate_with => 'numbness.conversation');
-- A mark stands for a conversation of which nothing is kept.
SELECT create_distributed_table('numbness.begun', 'mark');
-- The few secrets of the program, and how far its tables are, stay on the coordinator.
