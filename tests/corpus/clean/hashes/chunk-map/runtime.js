e=>"js/"+({3:"pagerduty",5:"gitter"}[e]||e)+"."+{3:"{{hex:32}}",5:"{{alnum:32}}"}[e]+".js"
