self.__precacheManifest=[{url:"/pagerduty/index.html",revision:"{{hex:32}}"},{url:"/static/js/main.js",revision:"{{hex:32}}"}];
