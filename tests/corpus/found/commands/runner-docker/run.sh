docker run -d -e RUNNER_ID=01{{ALNUM:24}} -e RUNNER_SECRET={{runner-secret}} rundeckpro/runner
