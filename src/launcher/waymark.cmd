@echo off
rem Starts Waymark. The first run keeps an archive of loaded classes in the cache folder, and the ones after it start from
rem that; where none can be made or used, Java starts as it always does. JAVA_OPTS is given to Java as it stands.
setlocal
set "JAR=%~dp0..\lib\waymark.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto :nojava
if not defined JAVA_HOME where java >nul 2>nul || goto :nojava
if not defined JAVA_HOME for /f "delims=" %%J in ('where java') do if not defined FOUND set "FOUND=%%J"
if not defined JAVA_HOME set "JAVA=%FOUND%"

rem Which Java this is, without starting it: every JDK has a file that says so.
set "VERSION="
for %%D in ("%JAVA%") do if exist "%%~dpD..\release" for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%%~dpD..\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=.+-" %%M in ("%VERSION%") do set "MAJOR=%%M"

rem Java's second compiler takes longer to make code for a site than it saves (docs/benchmark.md).
set "FLAGS=-XX:TieredStopAtLevel=1 -Xlog:disable --enable-native-access=ALL-UNNAMED"
set "USE="
set "MAKE="
if not defined MAJOR goto :plain
if %MAJOR% GEQ 25 (
  set "USE=-XX:AOTCache"
  set "MAKE=-XX:AOTCacheOutput"
  set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
) else (
  set "USE=-XX:SharedArchiveFile"
  set "MAKE=-XX:ArchiveClassesAtExit"
  set "FLAGS=%FLAGS% -Xshare:auto"
)

rem An archive belongs to one jar and one Java, and is named after the size and day of the jar.
set "CACHE=%LOCALAPPDATA%\waymark\start"
if defined XDG_CACHE_HOME set "CACHE=%XDG_CACHE_HOME%\waymark\start"
for %%F in ("%JAR%") do set "STAMP=%%~zF-%%~tF"
set "STAMP=%STAMP:/=-%"
set "STAMP=%STAMP::=-%"
set "STAMP=%STAMP: =-%"
set "ARCHIVE=%CACHE%\%VERSION%-%STAMP%.archive"
if exist "%ARCHIVE%" (
  "%JAVA%" %FLAGS% "%USE%=%ARCHIVE%" %JAVA_OPTS% -jar "%JAR%" %*
  exit /b
)

rem Only a command that ends by itself leaves an archive, made aside and then renamed.
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=build"
if not "%COMMAND%"=="build" if not "%COMMAND%"=="check" goto :plain
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul || goto :plain
set "FRESH=%ARCHIVE%.%RANDOM%"
"%JAVA%" %FLAGS% "%MAKE%=%FRESH%" %JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if exist "%FRESH%" (
  del /q "%CACHE%\*.archive" 2>nul
  move /y "%FRESH%" "%ARCHIVE%" >nul 2>nul
)
if exist "%FRESH%.config" del /q "%FRESH%.config"
exit /b %CODE%

:plain
"%JAVA%" %FLAGS% %JAVA_OPTS% -jar "%JAR%" %*
exit /b

:nojava
echo Waymark needs Java 17 or newer, and there is no %JAVA%. Install a JDK, or set JAVA_HOME to one. 1>&2
exit /b 3
