private const string token = "{{api-key}}";

request.Headers.TryAddWithoutValidation("Authorization", $"Token token={token}");
