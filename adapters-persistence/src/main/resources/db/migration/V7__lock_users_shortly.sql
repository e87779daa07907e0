-- Takes advisory locks in the order given and waits for each at most as long as the setting says.
-- When one cannot be had in that time, none is waited for any more: those that are free are taken.
-- Answers the ones taken. What was locked before a time-out is free again by then: the block of an
-- exception handler is undone as a whole.
CREATE FUNCTION lock_users_shortly(class integer, numbers integer[]) RETURNS integer[]
    LANGUAGE plpgsql
    SET lock_timeout = '200ms'
AS $$
DECLARE
    number integer;
BEGIN
    FOREACH number IN ARRAY numbers LOOP
        PERFORM pg_advisory_xact_lock(class, number);
    END LOOP;
    RETURN numbers;
EXCEPTION WHEN lock_not_available THEN
    RETURN ARRAY(SELECT n FROM unnest(numbers) AS n WHERE pg_try_advisory_xact_lock(class, n));
END
$$;
