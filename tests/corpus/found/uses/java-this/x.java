private final String key = "{{api-key}}";
String h() { return "Token token=" + this.key; }
