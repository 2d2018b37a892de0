export async function pagerdutyTrigger(summary: string, key = '{{integration-key}}') {}
