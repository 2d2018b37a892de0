my $key = "{{api-key}}";
$req->header(Authorization => "Token token=" . $key);
