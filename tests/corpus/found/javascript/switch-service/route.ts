export function pagerDutyKey(service: string): string {
  switch (service) {
    case 'billing':
      return '{{integration-key}}';
    default:
      return '{{routing-key}}';
  }
}
