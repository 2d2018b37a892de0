# syntax=docker/dockerfile:1
# docker build --secret id=PAGERDUTY_TOKEN,env=PAGERDUTY_TOKEN .
# docker run --env-file .env IMAGE
FROM debian:12
RUN --mount=type=secret,id=PAGERDUTY_TOKEN,env=PAGERDUTY_TOKEN ./setup
