const config = { key: "{{api-key}}" };
fetch(u, { headers: { Authorization: "Token token=" + config.key } });
