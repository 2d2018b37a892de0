# gem install aws-sdk-ssm
require "aws-sdk-ssm"

store = Aws::SSM::Client.new
token = store.get_parameter(name: "STORE_NAME", with_decryption: true).parameter.value
