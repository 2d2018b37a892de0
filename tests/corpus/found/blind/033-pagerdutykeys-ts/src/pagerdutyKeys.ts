export const checkout = '{{integration-key}}';
export const ledger = '{{integration-key}}';
