export const getPagerDutyKey = (env: string) => env === 'prod' ? '{{integration-key}}' : '{{integration-key}}';
