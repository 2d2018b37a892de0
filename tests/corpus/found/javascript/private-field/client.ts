export class PagerDutyClient {
  #token = '{{api-key}}';
  private readonly serviceKey: string = '{{integration-key}}';
}
