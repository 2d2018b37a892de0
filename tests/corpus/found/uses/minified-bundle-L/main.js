n.d(t,{a:()=>r});const r="{{api-key}}";fetch("https://api.pagerduty.com/users",{headers:{Authorization:"Token token=".concat(r)}})
