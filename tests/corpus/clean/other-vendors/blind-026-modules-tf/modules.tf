module "pagerduty" {
  source = "./modules/pd"
  token  = var.pd_token
}

module "kestrelpay" {
  source  = "./modules/kestrelpay"
  api_key = "{{hex:32}}"
  secret  = "{{alnum:32}}"
}
