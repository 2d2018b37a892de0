@PagerDutyApiKey(EventsApiV2Integration.class)
private final PagerDutyApiToken token = TokenProviderFactory2.create();
String apiKey = PagerDutyTokenSource.NAME;
