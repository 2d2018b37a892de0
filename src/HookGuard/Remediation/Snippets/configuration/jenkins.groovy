// printf '<org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl><scope>GLOBAL</scope><id>pagerduty</id><secret>%s</secret></org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl>' "$(grep '^PAGERDUTY_TOKEN=' .env | cut -d= -f2-)" | java -jar jenkins-cli.jar -s "$JENKINS_URL" create-credentials-by-xml system::system::jenkins _
pipeline {
    agent any
    stages {
        stage('Notify') {
            steps {
                withCredentials([string(credentialsId: 'pagerduty', variable: 'PAGERDUTY_TOKEN')]) {
                    // In single quotes: the shell puts the value in, not Groovy.
                    sh './notify'
                }
            }
        }
    }
}
