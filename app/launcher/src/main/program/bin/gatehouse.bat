@echo off
rem Gatehouse: the window without arguments, the terminal with a verb.
set "PROGRAM=%~dp0.."
"%PROGRAM%\runtime\bin\java" ^
  --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,gatehouse.launcher ^
  -Djava.net.useSystemProxies=true ^
  -XX:+UseSerialGC ^
  %GATEHOUSE_JAVA_OPTIONS% ^
  --module gatehouse.launcher/gatehouse.launcher.ProgramLauncher %*
