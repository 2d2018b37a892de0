export class PagerDutyClient {
  private token = '{{api-key}}';
  private key = "{{integration-key}}";
  public secret: string = '{{user-api-key}}';
}
