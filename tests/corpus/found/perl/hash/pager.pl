use WebService::PagerDuty;
my $pd = WebService::PagerDuty->new(
    api_key   => '{{api-key}}',
    subdomain => 'acme',
);
my $events = $pd->events( service_key => "{{integration-key}}" );
