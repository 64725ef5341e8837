String log = new File(basedir, 'build.log').text
assert log.contains("there is no option strickt; the options are [apiPackage,")
assert log.contains("package is missing, for example package=com.example.shop")
assert !new File(basedir, 'target/generated-sources').exists()
