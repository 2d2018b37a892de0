const feed = "{{calendar-url:json-slash}}";
