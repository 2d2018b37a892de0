const k = "{{api-key}}";
headers: {
  Authorization: "Token token=".concat(k)
}
