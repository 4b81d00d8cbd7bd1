@echo off
setlocal
rem Gatehouse: the window without arguments, the terminal with a verb.
set "PROGRAM=%~dp0.."
rem Window and terminal have a cache each of what their start loads. A wrong guess only takes time.
set "FIRST=%~1"
set "START=terminal"
if not defined FIRST set "START=window"
if defined FIRST if "%FIRST:~0,1%"=="-" set "START=window"
set "CACHE="
if exist "%PROGRAM%\runtime\lib\%START%.aot" set CACHE="-XX:AOTCache=%PROGRAM%\runtime\lib\%START%.aot"
set "FURTHER="
if "%START%"=="window" set FURTHER="@%PROGRAM%\bin\window.options"
"%PROGRAM%\runtime\bin\java" ^
  "@%PROGRAM%\bin\java.options" ^
  %FURTHER% ^
  %CACHE% ^
  %GATEHOUSE_JAVA_OPTIONS% ^
  --module gatehouse.launcher/gatehouse.launcher.ProgramLauncher %*
