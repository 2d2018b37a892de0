services.alertmanager.environmentFile = config.age.secrets.pagerduty-token.path;
