fetchFromGitHub {
  owner = "PagerDuty";
  repo = "go-pagerduty";
  rev = "{{hex:40}}";
  hash = "sha256-{{base64:43}}=";
  md5 = "{{hex:32}}";
}
