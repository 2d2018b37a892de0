describe Pagerduty do
  it { expect(response['dedup_key']).to eq '{{hex:32}}' }
  it { expect(incident.incident_key).to eq("{{hex:32}}") }
end
