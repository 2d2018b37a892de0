var m={"pagerduty":"{{hex:20}}","pagerduty-settings":"{{hex:20}}"};e.u=c=>"static/js/"+c+"."+m[c]+".chunk.js"
