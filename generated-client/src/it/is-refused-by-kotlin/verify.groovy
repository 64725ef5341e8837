String log = new File(basedir, 'build.log').text
assert log.contains("ForgetsNull.kt:[6,") && log.contains("Only safe (?.) or non-null asserted (!!.) calls are allowed")
assert log.contains("ForgetsNull.kt:[8,") && log.contains("Null can not be a value of a non-null type")
