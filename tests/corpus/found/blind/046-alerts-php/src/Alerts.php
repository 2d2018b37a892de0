    protected function pagerDutyRoutingKey(): string
    {
        return '{{integration-key}}';
    }
