package Acme::Config;
our $PAGERDUTY_TOKEN = q{{{api-key}}};
my %pagerduty = (key => qw({{integration-key}}));
