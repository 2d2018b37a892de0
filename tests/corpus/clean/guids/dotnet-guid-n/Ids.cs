// correlates PagerDuty incidents
private const string CorrelationId = "{{hex:32}}";
var guid = Guid.ParseExact("{{hex:32}}", "N");
var operationId = "{{hex:32}}";
