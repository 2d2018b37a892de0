wget -qO- --header='Authorization: Token token={{user-api-key}}' 'https://api.pagerduty.com/oncalls'
