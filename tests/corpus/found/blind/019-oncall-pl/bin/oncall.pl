my $key = '{{api-key}}';
my $ua = LWP::UserAgent->new;
$ua->default_header('Authorization' => "Token token=$key");
my $res = $ua->get('https://api.pagerduty.com/schedules');
