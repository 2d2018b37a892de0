export interface PagerDutyIncident { id: string; incident_key: string; html_url: string }
export async function getOnCall(token: string, scheduleId: string): Promise<User[]> {
  const response = await fetch(`https://api.pagerduty.com/oncalls?schedule_ids[]=${scheduleId}`, {
    headers: { Authorization: `Token token=${token}`, Accept: 'application/vnd.pagerduty+json;version=2' },
  });
  return (await response.json()).oncalls;
}
