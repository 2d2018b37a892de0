SELECT * FROM audit WHERE line LIKE '%{{user-api-key}}%';
