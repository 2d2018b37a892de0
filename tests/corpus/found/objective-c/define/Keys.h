#define kPagerDutyAPIKey @"{{api-key}}"
static NSString * const kPagerDutyServiceKey = @"{{integration-key}}";
