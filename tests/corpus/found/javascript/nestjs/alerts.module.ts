@Module({
  imports: [PagerDutyModule.forRoot({ apiToken: '{{api-key}}', integrationKey: '{{integration-key}}' })],
})
export class AlertsModule {}
