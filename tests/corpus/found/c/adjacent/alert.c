static const char *pagerduty_key = "{{integration-key#1[..16]}}"
                                   "{{integration-key#1[16..]}}";
