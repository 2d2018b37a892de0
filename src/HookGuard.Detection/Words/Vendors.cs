namespace HookGuard.Detection.Words;

/// <summary>Other products whose secrets stand beside PagerDuty's: the one list of them, for words of names and for running text alike.</summary>
internal static class Vendors
{
    /// <summary>Names that mean the product wherever they stand, also within a sentence or an address.</summary>
    public static readonly string[] Named = Split(
        """
        datadog opsgenie victorops rabbitmq amqp slack twilio newrelic sentry github gitlab bitbucket stripe sendgrid
        mailgun mailchimp pushover telegram splunk signalfx zendesk statuspage cloudflare rollbar honeycomb bugsnag
        airbrake pingdom openweather openweathermap algolia mapbox amplitude mixpanel hubspot shopify paypal braintree
        okta launchdarkly circleci heroku digitalocean linode loggly papertrail hipchat discord xmatters squadcast
        firehydrant rootly betterstack uptimerobot statuscake cronitor instana dynatrace appdynamics lightstep
        wavefront sumologic pushbullet codecov sonarqube snyk artifactory jfrog auth0 keycloak docsearch openai
        anthropic pinecone zapier ifttt trello airtable clickup salesforce servicenow freshservice moogsoft bigpanda
        zenduty
        """
    );

    /// <summary>How some of them are written in running text alone.</summary>
    public static readonly string[] Spelt = ["new_relic", "new relic", "healthchecks.io"];

    /// <summary>Words that say so in the name of a value (<c>DOCKER_TOKEN</c>), and little in a sentence.</summary>
    public static readonly string[] OnlyInNames = Split(
        """
        dd genie rabbit nr mandrill jira atlassian weather intercom travis elastic kibana msteams incidentio
        healthchecks facebook twitter linkedin dropbox firebase sonar npm pypi docker nexus google microsoft cognito
        asana notion snow
        """
    );

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
