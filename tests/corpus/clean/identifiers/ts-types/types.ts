export type PagerDutyToken = TokenCredentialSource;
const pagerDutyApiKey: PagerDutyApiKeyProvider = new PagerDutyApiKeyProvider2();
const integrationKeyPattern = /^[a-f0-9]{32}$/;
